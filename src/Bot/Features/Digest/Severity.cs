namespace Performix.Bot.Features.Digest;

/// <summary>How much a finding asks of a leader. The severe ones come first whatever else there is.</summary>
internal enum Severity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Something to decide.</summary>
    Action,

    /// <summary>Something that makes other figures or decisions wrong while it stands; said every week until it is
    /// gone.</summary>
    Severe,
}
