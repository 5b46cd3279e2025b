namespace Performix.Bot.Access;

/// <summary>Section <c>Identity</c>: how a Slack user becomes a person of the org.</summary>
public sealed class IdentityOptions
{
    public const string Section = "Identity";

    /// <summary><c>confirmed</c> needs a link that an admin confirmed; <c>email</c> trusts equal addresses and is
    /// for trials.</summary>
    public IdentityMode Mode { get; set; } = IdentityMode.Confirmed;

    /// <summary>Domains whose addresses may be linked, <c>acme.com</c>; none allows all.</summary>
    public IList<string> EmailDomains { get; set; } = [];
}
