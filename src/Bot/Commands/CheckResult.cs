namespace Performix.Bot.Commands;

/// <summary>How a thing is that doctor looked at.</summary>
internal enum CheckResult
{
    /// <summary>As it should be.</summary>
    Pass,

    /// <summary>Not as it should be.</summary>
    Fail,

    /// <summary>Not known here: never taken for a pass.</summary>
    CannotCheck,
}
