import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

// What a browser of today needs of the package: SIMD, and the model for pictures that are wider than high.
const FILES = [
  'selfie_segmentation.js',
  'selfie_segmentation.binarypb',
  'selfie_segmentation_landscape.tflite',
  'selfie_segmentation_solution_simd_wasm_bin.js',
  'selfie_segmentation_solution_simd_wasm_bin.wasm',
];

const LICENSE = `The files named selfie_segmentation* are those of the npm package @mediapipe/selfie_segmentation.
Copyright The MediaPipe Authors. Licensed under the Apache License, Version 2.0:
https://www.apache.org/licenses/LICENSE-2.0
`;

/** Puts the model that finds a person in a picture beside the worker that asks it, for the clinic to serve itself. */
export const blurAssets = (folder: string): Plugin => ({
  name: 'blur-assets',
  writeBundle() {
    const from = dirname(fileURLToPath(import.meta.resolve('@mediapipe/selfie_segmentation')));
    mkdirSync(folder, { recursive: true });
    // Not copied: its files can't be read by everybody, as a web server needs it.
    for (const file of FILES) writeFileSync(join(folder, file), readFileSync(join(from, file)));
    writeFileSync(join(folder, 'LICENSE.txt'), LICENSE);
  },
});
