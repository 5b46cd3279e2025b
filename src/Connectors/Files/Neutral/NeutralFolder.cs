using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files.Neutral;

/// <summary>Reads the neutral files of a folder.</summary>
internal sealed class NeutralFolder(Intake intake, FieldMapping mapping)
{
    private readonly FiscalCalendar calendar = new(mapping.FiscalYearStartMonth);

    /// <summary>The files, any of which marks a folder as a neutral one.</summary>
    public static IReadOnlyList<FileShape> Shapes { get; } =
    [
        RepsFile.Shape, PatchesFile.Shape, AssignmentsFile.Shape, PerformanceFile.Shape, QuotasFile.Shape,
        OpportunitiesFile.Shape, ActivityFile.Shape, LeadsFile.Shape, PayoutsFile.Shape,
    ];

    /// <summary>What is not there although nothing can be read without it.</summary>
    public static IEnumerable<InputFault> Lacking(InputFolder folder)
    {
        if (!folder.Has(RepsFile.Shape.Name))
        {
            const string Reason = "the file is missing; it, or User.csv and Opportunity.csv, is required";
            yield return new InputFault(RepsFile.Shape.Name, 0, "", Reason);
        }

        if (!folder.Has(PerformanceFile.Shape.Name) && !folder.Has(OpportunitiesFile.Shape.Name))
        {
            var reason = $"the file is missing; it or {OpportunitiesFile.Shape.Name} is required";
            yield return new InputFault(PerformanceFile.Shape.Name, 0, "", reason);
        }
    }

    /// <summary>Reads everything; AsOf is still to be set.</summary>
    public SalesFacts Read()
    {
        var reps = RepsFile.Read(intake);
        var patches = PatchesFile.Read(intake);
        var hasReps = intake.Has(RepsFile.Shape) && !intake.Spoilt(RepsFile.Shape);
        var known = new Known(
            hasReps ? reps.Select(row => row.Rep.Id).ToHashSet() : null,
            intake.Filled(PatchesFile.Shape) ? patches.Select(patch => patch.Id).ToHashSet() : null,
            calendar);
        var facts = WithPatches(ReadAll(known), patches);
        var first = DataEnd.FirstQuarter(facts);
        intake.RequireRows(RepsFile.Shape);
        intake.RequireRows(PerformanceFile.Shape);
        intake.RequireRows(OpportunitiesFile.Shape);
        return facts with { Reps = [.. reps.Select(row => row.StartingFrom(first, calendar))] };
    }

    private SalesFacts ReadAll(Known known)
    {
        var withQuota = PerformanceFile.HasQuota(intake);
        if (withQuota && intake.Has(QuotasFile.Shape))
        {
            var reason = $"quotas are given here and in {QuotasFile.Shape.Name}: keep one of the two";
            intake.Faults.Add(new InputFault(PerformanceFile.Shape.Name, 1, "quota", reason));
        }

        var performance = new PerformanceFile(known, withQuota).Read(intake);
        var quotas = new QuotasFile(known).Read(intake);
        var currencies = new CurrencyTable(mapping.Currencies, OpportunitiesFile.CurrenciesIn(intake));
        return new SalesFacts
        {
            AsOf = default,
            Calendar = calendar,
            Currency = currencies.Corporate,
            BookedTotals = [.. performance.Select(row => row.Booked)],
            Quotas = [.. performance.Select(row => row.Quota).OfType<Quota>(), .. quotas],
            Opportunities = new OpportunitiesFile(known, currencies).Read(intake),
            Assignments = new AssignmentsFile(known).Read(intake),
            Activities = new ActivityFile(known).Read(intake),
            LeadFlows = new LeadsFile(known).Read(intake),
            Payouts = new PayoutsFile(known).Read(intake),
        };
    }

    /// <summary>The patches of the file or, without one, those that others speak of.</summary>
    private static SalesFacts WithPatches(SalesFacts facts, IReadOnlyList<Patch> patches)
    {
        var spokenOf = facts.Assignments.Select(held => held.PatchId)
            .Concat(facts.Opportunities.Select(opportunity => opportunity.PatchId).OfType<string>())
            .Concat(facts.LeadFlows.Select(flow => flow.PatchId).OfType<string>())
            .Distinct()
            .Select(id => new Patch(id));
        return facts with { Patches = patches.Count > 0 ? patches : [.. spokenOf] };
    }
}
