import ts from 'typescript';

/** The compiler options of a tree's tsconfig.json. */
export const compilerOptions = (root: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, path => ts.sys.readFile(path)) as {
    config?: { compilerOptions?: object };
  };
  const { compilerOptions: given = {} } = config ?? {};
  return ts.convertCompilerOptionsFromJson(given, root).options;
};
