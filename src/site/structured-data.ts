// What a page is, said to machines in schema.org's words: the course, and each lesson as a part of it.

import type { Course, CourseInstance, LearningResource, WithContext } from 'schema-dts';
import { addressIn } from './address.ts';
import type { SiteConfig } from './config.ts';
import type { Lesson } from './lessons.ts';
import { LICENCES } from './licences.ts';
import { type Upstream, upstream } from './upstream.ts';

/** Returns the address of a licence's text: Creative Commons' own, or that of SPDX; what SPDX does not name stays as it is. */
export function licenceAddress(name: string): string {
  const [, rights, version] = /^CC-(BY[A-Z-]*)-([\d.]+)$/.exec(name) ?? [];
  if (rights !== undefined) return `https://creativecommons.org/licenses/${rights.toLowerCase()}/${version}/`;
  return LICENCES.includes(name) ? `https://spdx.org/licenses/${name}.html` : name;
}

/** Returns the course as schema.org's Course, its parts in order. */
export function courseData(site: SiteConfig, lessons: readonly Lesson[]): WithContext<Course> {
  const minutes = lessons.reduce((sum, { entry }) => sum + entry.data.minutes, 0);
  const online: CourseInstance = { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: duration(minutes) };
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': addressOf(site, ''),
    name: site.title,
    description: site.subtitle,
    url: addressOf(site, ''),
    ...common(site),
    provider: { '@type': 'Organization', name: site.title, url: addressOf(site, '') },
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'USD' },
    timeRequired: duration(minutes),
    hasCourseInstance: online,
    hasPart: lessons.map(({ path, entry }) => ({
      '@type': 'LearningResource',
      '@id': addressOf(site, path.slice(1)),
      name: entry.data.title,
    })),
  };
}

/** Returns a lesson as schema.org's LearningResource, a part of the course. */
export function lessonData(site: SiteConfig, { path, entry }: Lesson): WithContext<LearningResource> {
  const { title, summary, minutes, objectives } = entry.data;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': addressOf(site, path.slice(1)),
    name: title,
    description: summary,
    url: addressOf(site, path.slice(1)),
    ...common(site),
    learningResourceType: 'interactive lesson',
    interactivityType: 'active',
    timeRequired: duration(minutes),
    teaches: objectives,
    isPartOf: { '@type': 'Course', '@id': addressOf(site, ''), name: site.title },
  };
}

function common({ authors, licence, language }: SiteConfig) {
  const from = upstream();
  return {
    author: authors.map((name) => ({ '@type': 'Organization', name }) as const),
    license: licenceAddress(licence),
    inLanguage: language,
    isAccessibleForFree: true,
    ...(from && { isBasedOn: basisOf(from) }),
  };
}

/** The course that an adapted one is made from. */
function basisOf({ title, address, authors, licence }: Upstream): Course {
  return {
    '@type': 'Course',
    '@id': address,
    name: title,
    url: address,
    author: authors.map((name) => ({ '@type': 'Organization', name }) as const),
    license: licenceAddress(licence),
  };
}

function addressOf({ address, language }: SiteConfig, path: string): string {
  return new URL(addressIn(language, path), address).href;
}

/** Minutes as an ISO 8601 duration. */
function duration(minutes: number): string {
  return `PT${minutes}M`;
}
