namespace Performix.Connectors.Tests.Refit;

/// <summary>One request as it came over the wire: the target is not decoded.</summary>
public sealed record Received(
    string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
