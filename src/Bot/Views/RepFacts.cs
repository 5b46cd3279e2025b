using System.Globalization;
using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Views;

/// <summary>What there is to say about one rep, and to audit of it.</summary>
internal sealed record RepFacts
{
    public required RepReading Reading { get; init; }

    /// <summary>The rep's cohort.</summary>
    public required CohortDiagnosis Cohort { get; init; }

    /// <summary>The rep's periods, oldest first.</summary>
    public required IReadOnlyList<RepRecord> Records { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The version of the diagnosis's form and the seed of its draws.</summary>
    public required string Made { get; init; }

    public string Currency { get; init; } = "";

    public IReadOnlyDictionary<string, string> PatchNames { get; init; } = new Dictionary<string, string>();

    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>The last period with a patch; null where no patch is known.</summary>
    public RepRecord? Held => Records.LastOrDefault(r => r.PatchId is not null);

    /// <summary>The measured patch the rep held last; null where the model has none of it.</summary>
    public PatchReading? Patch => Held is { } held ? Cohort.Patches.FirstOrDefault(p => p.Id == held.PatchId) : null;

    /// <summary>The rep's facts; null where the diagnosis has nothing on the person.</summary>
    public static RepFacts? Find(OrgDiagnosis diagnosis, IEnumerable<RepRecord> records, string repId)
    {
        var cohort = diagnosis.Cohorts.FirstOrDefault(c => c.Reps.Any(r => r.Id == repId));
        return cohort is null
            ? null
            : new RepFacts
            {
                Reading = cohort.Reps.First(r => r.Id == repId),
                Cohort = cohort,
                Records = [.. records.Where(r => r.RepId == repId).OrderBy(r => r.Period)],
                AsOf = diagnosis.AsOf,
                Made = string.Create(
                    CultureInfo.InvariantCulture, $"rule and model of form {diagnosis.Schema}, seed {diagnosis.Seed}"),
            };
    }

    /// <summary>The same facts, for one reader's eyes.</summary>
    public RepFacts In(string currency, IReadOnlyDictionary<string, string> patchNames, CultureInfo culture) =>
        this with { Currency = currency, PatchNames = patchNames, Culture = culture };

    /// <summary>A patch as people call it.</summary>
    public string NameOf(string patchId) =>
        string.Join(" + ", patchId.Split('+').Select(id => PatchNames.GetValueOrDefault(id, id)));
}
