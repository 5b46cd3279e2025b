namespace Performix.Bot.Features.Digest;

/// <summary>One item of the digest: cohort level, never a rep.</summary>
/// <param name="Key">What it is about, the same every week: <c>verdict/AE</c>.</param>
/// <param name="State">What it says, coarsely: an item whose state is last week's is not repeated.</param>
/// <param name="Text">The finding with n, period and interval.</param>
/// <param name="Next">What the owner could do.</param>
internal sealed record Finding(string Key, string State, string Text, string Next)
{
    public Severity Severity { get; init; } = Severity.Note;

    /// <summary>What it is worth within its severity: reps touched, mostly.</summary>
    public double Weight { get; init; }
}
