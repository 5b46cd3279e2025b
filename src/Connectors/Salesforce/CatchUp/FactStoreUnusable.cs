namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>The fact store could not be used. Nothing is lost by it: a new one is filled from the org.</summary>
public sealed class FactStoreUnusable(string path, string hint, Exception? inner = null)
    : Exception($"The fact store {path} cannot be used. {hint}", inner)
{
    public string Hint { get; } = hint;
}
