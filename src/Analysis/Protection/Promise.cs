namespace Performix.Analysis.Protection;

/// <summary>What a rep is promised before answering. Its numbers are those of the frozen policy.</summary>
/// <param name="Policy">The policy of the period.</param>
/// <param name="Cell">The rep's cell.</param>
/// <param name="Closing">The closing day, as the rep writes days.</param>
public sealed record Promise(ProtectionPolicy Policy, ReportingCell Cell, string Closing)
{
    /// <summary>The title of the form.</summary>
    public const string Title = "Your patch this period";

    /// <summary>Who runs the process and the database: named, since they could open answers in an open period.
    /// </summary>
    public required string Operator { get; init; }

    /// <summary>For how many days after the close the destroyed key could be brought back. Range: 0 or more; 0 where it
    /// is gone at once.</summary>
    public required int DaysToDestruction { get; init; }

    /// <summary>Whether the place of the key logs whoever uses it: a vault does, a file does not.</summary>
    public required bool LogsEachUse { get; init; }

    private string Uses => LogsEachUse
        ? "every use of the key is logged."
        : "Performix logs its own uses of the key, and nothing logs who else reads the key file.";

    private string End => DaysToDestruction switch
    {
        0 => "and the key is destroyed with them.",
        1 => "and the key is destroyed, 1 day later at the latest.",
        var days => $"and the key is destroyed, {days} days later at the latest.",
    };

    /// <summary>The paragraphs, in Slack's markup.</summary>
    public IReadOnlyList<string> Paragraphs() =>
    [
        "*Protected, not anonymous.* Your manager and leadership never see your answer, and Performix has no screen, "
        + $"export or search that shows it. After {Closing} they see one range for your group of "
        + $"{Cell.Members.Count} people ({Cell.Name}), such as “fewer than {Policy.BandWidth}” or "
        + $"“{Policy.BandWidth} or more”. The range is blurred on purpose and can be one step off.",
        $"*Until {Closing}* your answer is kept encrypted so that you can replace or withdraw it here. {Operator} "
        + $"staff who hold both database and key access could open it in that time; {Uses} *On {Closing}* the answers "
        + $"are deleted {End} Slack carries this form, so Slack's systems handle your answer.",
        "*We cannot stop people guessing.* If you tell others, or everyone knows your patch, a range may confirm it. "
        + "Your answer is never used in your own numbers or diagnosis. Answering is voluntary; colleagues, managers "
        + "and leaders cannot look up whether you did.",
    ];
}
