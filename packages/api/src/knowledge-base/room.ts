import type { Room } from '../room/index.js';
import { ArticleEntity, ArticleFileEntity, ArticleVersionEntity } from './article.entity.js';

export const knowledgeBaseRoom: Room = {
  name: 'knowledge-base',
  entities: [ArticleEntity, ArticleFileEntity, ArticleVersionEntity],
};
