import { services } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../product/project-root.js';
import { appsByProject } from './project-graph.js';

describe('which apps run the code of a project', () => {
  it('is the app itself, and for a library those that use it, directly or not', () => {
    const users = appsByProject(projectRoot, services);
    expect(users.get('apps/web')).toEqual(['web']);
    expect(users.get('libs/contracts')).toEqual(services);
  });

  it('knows a library with a further compiler for its scripts as one', () => {
    expect(appsByProject(projectRoot, ['web']).get('libs/ui')).toEqual(['web']);
  });
});
