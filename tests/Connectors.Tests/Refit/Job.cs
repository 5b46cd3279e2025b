namespace Performix.Connectors.Tests.Refit;

public sealed record Job(string ContentType, string? Query = null);
