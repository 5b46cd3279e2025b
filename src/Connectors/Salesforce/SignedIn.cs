namespace Performix.Connectors.Salesforce;

/// <summary>A token and the address it may be sent to.</summary>
/// <param name="Token">The bearer token. Never logged.</param>
/// <param name="Instance">The org's address, checked.</param>
internal sealed record SignedIn(string Token, Uri Instance)
{
    public override string ToString() => $"signed in at {Instance.Host}";
}
