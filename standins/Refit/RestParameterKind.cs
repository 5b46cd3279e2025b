namespace Refit;

internal enum RestParameterKind
{
    Query,
    Path,
    PathWithSlashes,
    Body,
    Header,
    Authorize,
    Cancellation,
}
