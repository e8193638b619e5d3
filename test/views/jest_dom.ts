import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The attribute that Kibana's own tests go by.
configure({ testIdAttribute: 'data-test-subj' });
