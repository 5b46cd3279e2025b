namespace Performix.Sandbox.World;

/// <summary>
/// Puts a world together: people above the reps, then each cohort, then what hangs on its seats.
/// </summary>
internal sealed class WorldBuilder
{
    private readonly WorldPlan _plan;
    private readonly Staff _staff;
    private readonly AccountMaker _accounts;
    private readonly DateOnly _start;
    private readonly List<Region> _regions = [];
    private readonly List<Patch> _patches = [];
    private readonly List<Deal> _deals = [];
    private readonly List<(CohortDraft Draft, CohortRun Run, DealMaker Maker)> _cohorts = [];

    public WorldBuilder(WorldPlan plan)
    {
        if (plan.Reps < 4 || plan.Quarters < 2)
        {
            throw new ArgumentException("A world has at least 4 reps and 2 quarters.", nameof(plan));
        }

        _plan = plan;
        _start = Quarter.Containing(plan.Today).Plus(-plan.Quarters).Start;
        _staff = new Staff(DiceFor("people"));
        _accounts = new AccountMaker(DiceFor("accounts"), plan.Knobs, _start);
    }

    public SalesWorld Build()
    {
        var leader = _staff.Hire(PersonKind.Leader, "Chief Revenue Officer", _start.AddYears(-3), null);
        foreach (var title in (string[])["Head of Revenue Operations", "Revenue Operations Analyst"])
        {
            _staff.Hire(PersonKind.Operations, title, _start.AddYears(-2), leader);
        }

        _staff.Hire(PersonKind.Integration, "Integration User", _start.AddYears(-4), null);
        foreach (var (number, spec) in CohortSpec.All.Index())
        {
            var reps = (_plan.Reps + number) / CohortSpec.All.Count;
            AddCohort(spec, reps, leader);
        }

        return Assemble();
    }

    private void AddCohort(CohortSpec spec, int reps, int leader)
    {
        var model = new CohortModel(_plan, spec, reps, DiceFor($"patches/{spec.Code}"));
        var draft = new CohortDraft(model, AddPatches(model, reps), AddRegions(spec, reps, leader));
        var accounts = _accounts.Accounts.Skip(draft.Patches[0].FirstAccount).ToList();
        var scale = Book.MeanValueOf(accounts);
        var books = draft.Patches
            .Select(patch => new Book(_accounts.Accounts.Skip(patch.FirstAccount).Take(patch.Accounts), scale))
            .ToArray();
        var maker = new DealMaker(_plan, model, DiceFor($"deals/{spec.Code}"), _deals, books);
        var run = new CohortRun(_plan, draft, maker, _staff, DiceFor($"seats/{spec.Code}"));
        run.Run();
        _cohorts.Add((draft, run, maker));
    }

    private List<Region> AddRegions(CohortSpec spec, int reps, int leader)
    {
        var director = _staff.Hire(
            PersonKind.Director, $"VP Sales, {spec.Segment}", _start.AddYears(-2), leader, spec.Segment);
        var added = new List<Region>();
        for (var i = 0; i * CohortSpec.SpanOfControl < reps; i++)
        {
            var manager = _staff.Hire(
                PersonKind.Manager, $"Sales Manager, {spec.Segment}", _start.AddYears(-1), director, spec.Segment);
            added.Add(new Region(_regions.Count, Names.Region(spec.Code, i), spec.Segment, manager));
            _regions.Add(added[^1]);
        }

        return added;
    }

    private List<Patch> AddPatches(CohortModel model, int reps)
    {
        var dice = DiceFor($"potential/{model.Spec.Code}");
        var knobs = _plan.Knobs;
        var blur = knobs.PatchSd * Math.Sqrt((1 / knobs.Reliability) - 1);
        var added = new List<Patch>();
        for (var i = 0; i < reps; i++)
        {
            var first = _accounts.Accounts.Count;
            var region = i / CohortSpec.SpanOfControl;
            added.Add(new Patch
            {
                Number = _patches.Count,
                Name = $"{Names.Region(model.Spec.Code, region)} {i % CohortSpec.SpanOfControl + 1:00}",
                Segment = model.Spec.Segment,
                Region = _regions.Count + region,
                FirstAccount = first,
                Accounts = _accounts.Fill(_patches.Count, model.Potential(i) + (blur * dice.Normal())),
                Since = _start.AddYears(-1),
            });
            _patches.Add(added[^1]);
        }

        return added;
    }

    private SalesWorld Assemble()
    {
        var seats = _cohorts.SelectMany(cohort => cohort.Run.Seats).ToList();
        var leads = new LeadMaker(_plan, DiceFor("leads"), _accounts.Accounts);
        leads.Convert(_deals, deal => QualityOf(deal.Patch, deal.Created));
        var activities = new ActivityMaker(_plan, DiceFor("activities"));
        foreach (var seat in seats)
        {
            leads.Lose(seat, QualityOf(seat.Patch, seat.Quarter.Start));
            activities.Log(seat);
        }

        return new SalesWorld
        {
            Plan = _plan,
            People = _staff.People,
            Regions = _regions,
            Patches = _patches,
            Accounts = _accounts.Accounts,
            Seats = seats,
            Quotas = [.. _cohorts.SelectMany(cohort => cohort.Run.Quotas).Select(AsQuota)],
            Deals = _deals,
            Leads = leads.Leads,
            Tasks = activities.Tasks,
            Events = activities.Events,
            Truth = [.. _cohorts.Select(cohort => TruthMeter.Measure(
                _plan, cohort.Draft, cohort.Run, new CohortLook(cohort.Maker.SizeSpread, NameOf)))],
        };
    }

    private string NameOf(int person) => _staff.People[person].Name;

    private static Quota AsQuota(QuotaDraft quota, int number) =>
        new(number, quota.Person, quota.Patch, quota.Quarter, Math.Round((decimal)quota.Amount / 100) * 100);

    private double QualityOf(int patch, DateOnly day)
    {
        var first = Quarter.Containing(_start);
        var now = Quarter.Containing(day);
        var time = Math.Clamp(((now.Year - first.Year) * 4) + now.Number - first.Number, 0, _plan.Quarters + 1);
        var (draft, _, _) = _cohorts.First(cohort => cohort.Draft.Patches[^1].Number >= patch);
        return draft.Model.LeadQuality(patch - draft.Patches[0].Number, time);
    }

    private Dice DiceFor(string purpose) => Dice.For(_plan.Seed, $"{_plan.Scenario}/{purpose}");
}
