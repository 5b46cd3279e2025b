namespace Performix.Sandbox.World;

/// <summary>One role and segment: reps who can be compared with each other.</summary>
/// <param name="Role">As the custom field has it.</param>
/// <param name="Segment">As the custom field has it.</param>
/// <param name="Code">Start of its patches' names.</param>
/// <param name="BookingsBase">What an average rep books in an average patch and quarter.</param>
/// <param name="CycleDays">Typical days from created to closed.</param>
internal sealed record CohortSpec(
    string Role, string Segment, string Code, double BookingsBase, double CycleDays)
{
    public static readonly IReadOnlyList<CohortSpec> All =
    [
        new("AE", "Mid-Market", "MM", 100_000, 45),
        new("AE", "Enterprise", "ENT", 350_000, 80),
    ];

    /// <summary>Reps under one manager.</summary>
    public const int SpanOfControl = 8;

    public string Title => $"Account Executive, {Segment}";
}
