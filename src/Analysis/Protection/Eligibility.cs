namespace Performix.Analysis.Protection;

/// <summary>Who may answer: decided once, when a period opens (R1).</summary>
public static class Eligibility
{
    /// <summary>The fewest days in the seat on the day a period opens.</summary>
    public const int FewestDays = 30;

    /// <summary>Why a person may not answer, or null for who may.</summary>
    /// <param name="person">The person.</param>
    /// <param name="opens">The day the period opens.</param>
    public static Ineligibility? Of(Candidate person, DateOnly opens) => person switch
    {
        { Active: false } => Ineligibility.Inactive,
        { MayView: true } => Ineligibility.MayView,
        { CarriesQuota: false } => Ineligibility.NoQuota,
        { MappedOneToOne: false } => Ineligibility.NotMapped,
        { Start: { } start } when opens.DayNumber - start.DayNumber >= FewestDays => null,
        _ => Ineligibility.TooNew,
    };

    /// <summary>Everybody who may answer.</summary>
    /// <param name="people">The people, in any order.</param>
    /// <param name="opens">The day the period opens.</param>
    public static IReadOnlyList<EligibleRep> Among(IEnumerable<Candidate> people, DateOnly opens) =>
        [.. people.Where(p => Of(p, opens) is null).Select(p => new EligibleRep(p.Id, p.TeamPath))];
}
