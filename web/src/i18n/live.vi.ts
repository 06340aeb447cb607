export const liveVi = {} as const;
