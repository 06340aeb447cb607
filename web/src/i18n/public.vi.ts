export const publicVi = {} as const;
