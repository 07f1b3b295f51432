/** Words that teams' names end with, and of other departments; nobody is called so. */
const team =
  /(?:[部组組队隊店科室班区區]|中心|团队|團隊|客服|售后|售後|售前|销售|銷售|技术|技術|运营|營運|\b(?:team|dept|department|group|centre|center|support|service|sales|shift)\b.*)$/iu;

export const isTeam = (text: string): boolean => team.test(text);
