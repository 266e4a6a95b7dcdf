/** Body font of Chinese Excel and WPS; others substitute a sans serif of the same widths. */
export const bodyFont = "等线";
