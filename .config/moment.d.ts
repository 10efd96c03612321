export declare const OFFSET: string;
export declare const shiftClock: (offset: number) => void;
