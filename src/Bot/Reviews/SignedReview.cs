using System.Globalization;
using System.Text.Json.Serialization;

namespace Performix.Bot.Reviews;

/// <summary>A signed request of a rep to have the patch or a figure looked at, tracked to its answer. It has nothing to
/// do with protected flags and shares no key with them.</summary>
/// <param name="RepId">The Salesforce id of the rep.</param>
/// <param name="Kind">What is to be looked at.</param>
/// <param name="Period">The fiscal period it is about, by its label.</param>
/// <param name="Number">1 for the first of that rep, kind and period.</param>
public sealed record SignedReview(string RepId, ReviewKind Kind, string Period, int Number)
{
    /// <summary>The Slack id of the rep who signed it.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Noon, in the organisation's zone, of the last day for an answer.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Codes of the reasons or figures that were chosen, see <see cref="ReviewChoices"/>.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>What the rep wrote, as it was typed: escaped where it is shown.</summary>
    public string Words { get; init; } = "";

    /// <summary>The answer; null while it is open.</summary>
    public ReviewAnswer? Answer { get; init; }

    /// <summary>The messages about it.</summary>
    public IReadOnlyList<ReviewNotice> Notices { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => Answer is null;

    [JsonIgnore]
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{RepId}|{Kind}|{Period}|{Number:D3}");

    /// <summary>Whether the day of the answer has begun, at nine.</summary>
    public bool IsDue(DateTimeOffset now) => IsOpen && now >= DueAt.AddHours(-3);

    /// <summary>Whether the day of the answer has passed: from nine on the day after.</summary>
    public bool IsOverdue(DateTimeOffset now) => IsOpen && now >= DueAt.AddHours(21);
}
