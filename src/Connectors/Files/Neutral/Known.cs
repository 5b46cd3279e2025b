using Performix.Analysis.Units;

namespace Performix.Connectors.Files.Neutral;

/// <summary>What the rows of a folder may refer to: reps, patches and quarters.</summary>
/// <param name="Reps">The reps of reps.csv; null where there is no such file or it is unusable.</param>
/// <param name="Patches">The patches of patches.csv; null where there is no such file.</param>
/// <param name="Calendar">The fiscal calendar.</param>
internal sealed record Known(IReadOnlySet<string>? Reps, IReadOnlySet<string>? Patches, FiscalCalendar Calendar)
{
    /// <summary>Where the reps are listed.</summary>
    public string Listed { get; init; } = RepsFile.Shape.Name;

    private static readonly Period Never = new("", DateOnly.MinValue, DateOnly.MinValue);

    /// <summary>The rep of a row, who must be a known one.</summary>
    public string Rep(CsvRow row)
    {
        var id = row.Required("rep_id");
        row.Check(Reps?.Contains(id) ?? true, "rep_id", $"no sound row of {Listed} has the rep '{id}'");
        return id;
    }

    /// <summary>The patch of a row, which must be a known one, or null where the cell is empty.</summary>
    public string? Patch(CsvRow row)
    {
        var id = row.TextOrNull("patch_id");
        var isKnown = id is null || (Patches?.Contains(id) ?? true);
        row.Check(isKnown, "patch_id", $"no sound row of {PatchesFile.Shape.Name} has the patch '{id}'");
        return id;
    }

    /// <summary>The quarter of a row; a stretch without days where it is none.</summary>
    public Period Quarter(CsvRow row) => row.Quarter("quarter", Calendar) ?? Never;
}
