namespace Performix.Bot.Access;

/// <summary>How a Slack user becomes a person of the org.</summary>
public enum IdentityMode
{
    /// <summary>By a mapping that an admin confirmed.</summary>
    Confirmed,

    /// <summary>By equal e-mail addresses: for trials only.</summary>
    Email,
}
