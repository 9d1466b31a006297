// What codes are called. A code that is not known here is shown as it is.

const WORDS = {
  AFR: 'Africa',
  AMS: 'Americas',
  ARB: 'Arab States',
  ASP: 'Asia and the Pacific',
  CIS: 'CIS',
  EUR: 'Europe',
  GLOBAL: 'Global',
  UNALLOCATED: 'Not allocated',
  AFFORDABLE_CONNECTIVITY: 'Affordable connectivity',
  DIGITAL_TRANSFORMATION: 'Digital transformation',
  ENABLING_ENVIRONMENT: 'Enabling environment',
  RESOURCE_MOBILIZATION: 'Resource mobilization',
  INCLUSIVE_SECURE_ICT: 'Inclusive, secure ICT',
  GOVERNMENT: 'Governments',
  UN_ORGANIZATION: 'UN organizations',
  INTERNATIONAL_OR_REGIONAL_ORGANIZATION: 'International or regional organizations',
  FINANCIAL_INSTITUTION: 'Financial institutions',
  PRIVATE_SECTOR: 'Private sector',
  ACADEMIA: 'Academia',
  MEMBER_STATE: 'Member States',
  SECTOR_MEMBER: 'Sector Members',
  ASSOCIATE: 'Associates',
  REGIONAL_OR_INTERNATIONAL_ORGANIZATION: 'Regional or international organizations',
  NONE: 'Not members',
  CASH: 'Cash',
  IN_KIND: 'In kind',
  SELF: 'The office itself',
};

const WITH_ARTICLE = new Set(['AMS', 'ARB', 'CIS']);

// At the beginning of a sentence
export function named(code) {
  return WITH_ARTICLE.has(code) ? `The ${word(code)}` : word(code);
}

export function word(code) {
  return WORDS[code] ?? code;
}
