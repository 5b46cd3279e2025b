namespace Performix.Bot.Features.Me;

/// <summary>One entry of the audit about the reader, as the reader sees it.</summary>
/// <param name="Who">A mention, or <c>Performix</c>.</param>
/// <param name="What">The fields that were shown, or what was changed.</param>
/// <param name="At">When.</param>
internal sealed record Look(string Who, string What, DateTimeOffset At)
{
    /// <summary>How often on that day.</summary>
    public int Times { get; init; } = 1;
}
