namespace Performix.Bot.Access;

/// <summary>What an entry of the audit is about.</summary>
public enum AuditKind
{
    /// <summary>Somebody read figures of a person.</summary>
    Read,

    /// <summary>Somebody asked for a person and was refused.</summary>
    Refused,

    /// <summary>A link, a setting or a rule was changed.</summary>
    Policy,

    /// <summary>A key was used or destroyed.</summary>
    Key,

    /// <summary>A rep asked for a signed review, or one was answered. What was written is not in the audit.</summary>
    Review,

    /// <summary>The audit itself or other records were exported.</summary>
    Export,
}
