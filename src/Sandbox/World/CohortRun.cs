namespace Performix.Sandbox.World;

/// <summary>
/// Lets the quarters of one cohort go by: people move, leave and are replaced, and patches are worked.
/// </summary>
internal sealed class CohortRun
{
    private readonly WorldPlan _plan;
    private readonly CohortModel _model;
    private readonly DealMaker _deals;
    private readonly Staff _staff;
    private readonly Dice _dice;
    private readonly Quarter _first;
    private readonly IReadOnlyList<Patch> _patches;
    private readonly IReadOnlyList<Region> _regions;
    private readonly RepDraft[] _holders;
    private readonly Tenancy[] _tenancies;
    private readonly List<Seat> _seats = [];
    private readonly List<WorkedQuarter> _worked = [];
    private readonly List<QuotaDraft> _quotas = [];

    public CohortRun(WorldPlan plan, CohortDraft draft, DealMaker deals, Staff staff, Dice dice)
    {
        (_plan, _deals, _staff, _dice) = (plan, deals, staff, dice);
        (_model, _patches, _regions) = (draft.Model, draft.Patches, draft.Regions);
        _first = Quarter.Containing(plan.Today).Plus(-plan.Quarters);
        _tenancies = [.. _patches.Select(_ => new Tenancy())];
        _holders = new RepDraft[_patches.Count];
        foreach (var patch in _dice.Permutation(_patches.Count))
        {
            _holders[patch] = Start();
            Seat(patch, _first.Start);
        }
    }

    public IReadOnlyList<Seat> Seats => _seats;

    public IReadOnlyList<WorkedQuarter> Worked => _worked;

    public IReadOnlyList<QuotaDraft> Quotas => _quotas;

    public void Run()
    {
        for (var t = 0; t <= _plan.Quarters; t++)
        {
            if (t > 0)
            {
                Move(t);
            }

            if (t > 0 && t < _plan.Quarters)
            {
                Leave(t);
            }

            for (var patch = 0; patch < _patches.Count; patch++)
            {
                Work(patch, t);
            }
        }

        for (var patch = 0; patch < _patches.Count; patch++)
        {
            LookAhead(patch);
        }
    }

    private RepDraft Start()
    {
        var isNew = _dice.Chance(_plan.Knobs.NewAtStart);
        var tenure = isNew ? _dice.Between(0, _plan.Knobs.RampQuarters + 1) : _dice.Between(4, 40);
        var start = _first.Plus(-tenure).Start.AddDays(tenure == 0 ? 0 : _dice.Between(0, 28));
        var person = _staff.Hire(PersonKind.Rep, _model.Spec.Title, start, null, _model.Spec.Segment);
        return new RepDraft(person, _plan.Knobs.SkillSd * _dice.Normal(), tenure, 0);
    }

    private void Seat(int patch, DateOnly from)
    {
        var person = _holders[patch].Person;
        _tenancies[patch].Pass(from, person);
        _staff.ReportTo(person, _regions[_patches[patch].Region - _regions[0].Number].Manager);
    }

    private void Move(int t)
    {
        var moving = Enumerable.Range(0, _patches.Count)
            .Where(_ => _dice.Chance(_plan.Knobs.MoveChance)).ToList();
        if (moving.Count < 2)
        {
            return;
        }

        if (_plan.Knobs.WorstMoveFirst)
        {
            moving = [.. moving.OrderBy(patch => _holders[patch].Mean)];
        }

        var reps = moving.Select(patch => _holders[patch]).ToList();
        for (var i = 0; i < moving.Count; i++)
        {
            _holders[moving[i]] = reps[(i + reps.Count - 1) % reps.Count];
            Seat(moving[i], _first.Plus(t).Start);
        }
    }

    private void Leave(int t)
    {
        var replaced = false;
        for (var patch = 0; patch < _patches.Count; patch++)
        {
            var rep = _holders[patch];
            var recent = rep.RecentMean;
            var chance = _plan.Knobs.LeaveChance * (recent < 0.7 ? 2.2 : recent < 1 ? 1 : 0.35);
            if (t - rep.FirstQuarter >= 2 && _dice.Chance(chance))
            {
                Replace(patch, t);
                replaced = true;
            }
        }

        // Every org has someone new in the newest closed quarter, so that ramping reps are there to be left out.
        if (!replaced && t == _plan.Quarters - 1)
        {
            Replace(_dice.Below(_patches.Count), t);
        }
    }

    private void Replace(int patch, int t)
    {
        var start = _first.Plus(t).Start;
        _staff.Leave(_holders[patch].Person, start);
        var from = start.AddDays(_dice.Between(0, _plan.Knobs.PartialQuarter > 0 ? 40 : 10));
        var person = _staff.Hire(PersonKind.Rep, _model.Spec.Title, from, null, _model.Spec.Segment);
        _holders[patch] = new RepDraft(person, _plan.Knobs.SkillSd * _dice.Normal(), 0, t);
        Seat(patch, from);
    }

    private void Work(int patch, int t)
    {
        var quarter = _first.Plus(t);
        var rep = _holders[patch];
        var from = Later(quarter.Start, _staff.People[rep.Person].Start);
        var seated = (double)(quarter.End.DayNumber - from.DayNumber) / quarter.Days;
        var present = _dice.Chance(_plan.Knobs.PartialQuarter) ? Math.Round(_dice.Uniform(0.3, 0.9), 2) : 1;
        var quota = _model.Quota(patch) * present;
        var level = _model.Level(rep.Skill, patch, t);
        var money = level * quota * seated * _model.Ramp(rep.Tenure(t));
        var span = new DealSpan(patch, from, quarter.End, _tenancies[patch]);
        var booked = _deals.Close(span, money, _model.Demand(patch, t) * seated * present);

        rep.Attain(booked / (quota * seated));
        _seats.Add(new Seat(rep.Person, _patches[patch].Number, quarter, from));
        if (!_dice.Chance(_plan.Knobs.QuotaMissing))
        {
            _quotas.Add(new QuotaDraft(rep.Person, _patches[patch].Number, quarter, quota));
            _worked.Add(new WorkedQuarter(rep.Person, patch, t, rep.Skill, level));
        }
    }

    /// <summary>The quarter after the open one: only what is already in the pipeline of it is kept.</summary>
    private void LookAhead(int patch)
    {
        var t = _plan.Quarters + 1;
        var next = _first.Plus(t);
        var rep = _holders[patch];
        var money = _model.Level(rep.Skill, patch, t) * _model.Quota(patch);
        var span = new DealSpan(patch, next.Start, next.End, _tenancies[patch]);
        _deals.Close(span, money, _model.Demand(patch, t));
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
