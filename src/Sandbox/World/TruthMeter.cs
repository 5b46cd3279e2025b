namespace Performix.Sandbox.World;

/// <summary>
/// Splits the expected attainment of the rep-quarters into rep, patch and their interaction (functional
/// analysis of variance over the rows that happened), and sets it against luck.
/// </summary>
internal static class TruthMeter
{
    /// <summary>A diagnosis looks at the newest eight closed quarters.</summary>
    private const int Window = 8;

    public static CohortTruth Measure(WorldPlan plan, CohortDraft draft, CohortRun run, CohortLook look)
    {
        var first = Math.Max(0, plan.Quarters - Window);
        var rows = run.Worked.Where(row => row.Time < plan.Quarters && row.Time >= first).ToList();
        var moves = Moves(run.Seats, Quarter.Containing(plan.Today).Plus(first - plan.Quarters), plan);
        var skill = rows.Select(row => Math.Exp(row.Skill)).ToList();
        var patch = rows.Select(row => draft.Model.PatchLevel(row.Patch, row.Time)).ToList();
        var (meanSkill, meanPatch) = (skill.Average(), patch.Average());
        var ofRep = skill.Select(value => value * meanPatch).ToList();
        var ofPatch = patch.Select(value => value * meanSkill).ToList();
        var systematic = Variance(skill.Zip(patch, (s, p) =>
            (s * meanPatch) + (p * meanSkill) + ((s - meanSkill) * (p - meanPatch))));
        var share = Variance(ofPatch) / (Variance(ofPatch) + Variance(ofRep));
        var noise = rows.Average(row => Luck(plan.Knobs, draft.Model, look, row));
        var systematicShare = systematic / (systematic + noise);
        var label = Label(share, systematicShare);
        var reps = Effects(rows.Select((row, i) => (row.Person, ofRep[i])), look.PersonName);
        var patches = Effects(
            rows.Select((row, i) => (draft.Patches[row.Patch].Number, ofPatch[i])),
            number => draft.Patches[number - draft.Patches[0].Number].Name);
        return new CohortTruth
        {
            Name = $"{draft.Model.Spec.Role} {draft.Model.Spec.Segment}",
            Role = draft.Model.Spec.Role,
            Segment = draft.Model.Spec.Segment,
            RepQuarters = rows.Count,
            Moves = moves,
            PatchShare = share,
            SystematicShare = systematicShare,
            Label = label,
            ExpectedCall = moves >= 3 || label is "PATCH" or "NOISE" ? label : "INSUFFICIENT",
            ExpectedTier = moves >= 3 ? "identified" : "assumption",
            Swap = Swap(reps, patches, meanSkill, meanPatch),
            RepEffects = reps,
            PatchEffects = patches,
        };
    }

    private static string Label(double patchShare, double systematicShare) =>
        systematicShare < 0.08 ? "NOISE" : patchShare >= 0.6 ? "PATCH" : patchShare <= 0.4 ? "PEOPLE" : "MIXED";

    /// <summary>
    /// Variance of a rep-quarter's attainment around its level: deal count, deal sizes and the shock.
    /// </summary>
    private static double Luck(Knobs knobs, CohortModel model, CohortLook look, WorkedQuarter row) =>
        (row.Level * look.SizeSpread(row.Patch) / model.Quota(row.Patch))
        + (row.Level * row.Level * knobs.Shock * knobs.Shock);

    private static int Moves(IReadOnlyList<Seat> seats, Quarter from, WorldPlan plan) => seats
        .Where(seat => seat.Quarter.Start >= from.Start && seat.Quarter.End <= plan.Today)
        .GroupBy(seat => seat.Person)
        .Sum(rep =>
        {
            var patches = rep.OrderBy(seat => seat.Quarter.Start).Select(seat => seat.Patch).ToList();
            return patches.Skip(1).Where((patch, i) => patch != patches[i]).Count();
        });

    private static IReadOnlyList<PlantedEffect> Effects(
        IEnumerable<(int Number, double Value)> values, Func<int, string> name)
    {
        var means = values.GroupBy(value => value.Number)
            .Select(group => (group.Key, Mean: group.Average(value => value.Value)))
            .OrderBy(group => group.Key).ToList();
        var centre = means.Average(group => group.Mean);
        return [.. means.Select(group => new PlantedEffect(group.Key, name(group.Key), group.Mean - centre))];
    }

    private static SwapTruth Swap(
        IReadOnlyList<PlantedEffect> reps, IReadOnlyList<PlantedEffect> patches, double meanSkill, double meanPatch)
    {
        var (top, bottom) = (reps.MaxBy(One)!, reps.MinBy(One)!); // never null: every cohort has rows
        var (best, worst) = (patches.MaxBy(One)!, patches.MinBy(One)!); // likewise
        var centre = meanSkill * meanPatch;
        return new SwapTruth(
            top.Number, worst.Number, (centre + top.Effect) * (centre + worst.Effect) / centre,
            bottom.Number, best.Number, (centre + bottom.Effect) * (centre + best.Effect) / centre);

        static double One(PlantedEffect effect) => effect.Effect;
    }

    private static double Variance(IEnumerable<double> values)
    {
        var list = values.ToList();
        var mean = list.Average();
        return list.Average(value => (value - mean) * (value - mean));
    }
}
