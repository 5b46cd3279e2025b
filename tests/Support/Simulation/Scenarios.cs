namespace Performix.Tests.Support.Simulation;

/// <summary>The sixteen kinds of org that accuracy is measured on.</summary>
public static class Scenarios
{
    private static readonly Scenario PatchLed =
        new("patch") { MeasuredPatch = .35, HiddenPatch = .10, Skill = .10 };

    private static readonly Scenario PeopleLed = new("people")
    {
        QuotaFollows = 1,
        MeasuredPatch = .30,
        HiddenPatch = .06,
        Skill = .33,
        LeadElasticity = .03,
    };

    private static readonly Scenario SortedPeople = new("sorted_people")
    {
        MeasuredPatch = .10,
        HiddenPatch = .04,
        Skill = .30,
        Sorting = .8,
        Move = .12,
        LeadElasticity = .03,
    };

    private static readonly Scenario HiddenLed = new("hidden_patch")
    {
        MeasuredPatch = .05,
        HiddenPatch = .33,
        Skill = .10,
        Move = .12,
    };

    public static IReadOnlyList<Scenario> All { get; } =
    [
        PatchLed,
        PeopleLed,
        new("mixed") { MeasuredPatch = .20, HiddenPatch = .10, Skill = .22 },
        new("noise")
        {
            MeasuredPatch = .03, HiddenPatch = .02, Skill = .03, LeadElasticity = 0, Deals = 6, Shock = .25,
        },
        PatchLed with { Name = "patch_nomove", Move = 0 },
        PeopleLed with { Name = "people_nomove", Move = 0 },
        SortedPeople with { Name = "sorted_people_nomove", Move = 0 },
        SortedPeople,
        new("sorted_patch") { MeasuredPatch = .32, HiddenPatch = .08, Skill = .12, Sorting = .6, Move = .10 },
        HiddenLed,
        HiddenLed with { Name = "hidden_patch_nomove", Move = 0 },
        new("fair_quota")
        {
            QuotaFollows = 1, MeasuredPatch = .45, HiddenPatch = .05, Skill = .22, LeadElasticity = .03,
        },
        new("effort")
        {
            MeasuredPatch = .10, HiddenPatch = .05, Skill = .10, Effort = .35, EffortElasticity = .8,
        },
        new("reverse_activity")
        {
            MeasuredPatch = .35, HiddenPatch = .08, Skill = .10, Effort = .20, EffortResponse = -.5,
        },
        new("messy")
        {
            MeasuredPatch =
                .35, HiddenPatch = .10, Skill = .12, Reliability = .75, Leave = .06, RampQuarters = 3,
            Ramping = .35, Missing = .12, Partial = .08, QuotaNoise = .10, DealCountSpread = .6,
            MovesByAttainment = true,
        },
        new("survivor")
        {
            MeasuredPatch = .20, HiddenPatch = .08, Skill = .22, Leave = .10, RampQuarters = 3, Ramping = .4,
            Move = .06,
        },
    ];

    public static Scenario Named(string name) => All.Single(scenario => scenario.Name == name);
}
