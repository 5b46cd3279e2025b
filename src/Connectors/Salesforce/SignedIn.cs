namespace Performix.Connectors.Salesforce;

/// <summary>A token and the address it may be sent to.</summary>
/// <param name="Token">The bearer token. Never logged.</param>
/// <param name="Instance">The org's address, checked.</param>
internal sealed record SignedIn(string Token, Uri Instance)
{
    /// <summary>The id of the org; the host where the sign-in did not say it.</summary>
    public required string OrgId { get; init; }

    public override string ToString() => $"signed in at {Instance.Host}";
}
