/**
 * What react-admin takes from react-router-dom, without the router it would build for itself where there is none:
 * ours always stands around it, and that other router weighs as much as a page.
 */
export {
  Link,
  matchPath,
  Navigate,
  Outlet,
  Route,
  Routes,
  UNSAFE_DataRouterContext,
  UNSAFE_DataRouterStateContext,
  useBlocker,
  useInRouterContext,
  useLocation,
  useMatch,
  useNavigate,
  useParams,
} from 'react-router';

const unused = (): never => {
  throw new Error('The console stands in a BrowserRouter; react-admin needs no router of its own.');
};
export { unused as createHashRouter, unused as createMemoryRouter, unused as RouterProvider };
