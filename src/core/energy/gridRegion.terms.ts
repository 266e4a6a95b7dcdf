/** What stands around the names of provinces and cities in an address. */
export const countryName = /^(?:中华人民共和国|中国)/;
export const administrativeWords = /维吾尔|壮族|回族|特别行政区|自治区|省|市|盟/g;
