using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Files.Neutral;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files;

/// <summary>Reads what a mapping takes from files beside an org: quotas, and who held which patch.</summary>
public static class FiledInput
{
    /// <summary>Reads the files that lie beside a mapping file, or where that says.</summary>
    /// <param name="mappingFile">The mapping file; where there is none, the working directory counts.</param>
    /// <exception cref="InputMissingException">A file is not there.</exception>
    /// <exception cref="InputUnusableException">A file cannot be used.</exception>
    public static FiledReading Beside(string mappingFile) =>
        (mapping, users) => Read(Path.GetDirectoryName(mappingFile) ?? "", mapping, users);

    /// <summary>Reads the quotas and the holders that an intake has.</summary>
    /// <param name="intake">The files.</param>
    /// <param name="mapping">Says which of them are meant.</param>
    /// <param name="users">The users of the org.</param>
    internal static FiledFacts Read(Intake intake, FieldMapping mapping, IEnumerable<string> users)
    {
        var known = new Known(
            users.SelectMany(id => new[] { id, SalesforceId.Of(id) ?? id, id[..Math.Min(15, id.Length)] }).ToHashSet(),
            null,
            new FiscalCalendar(mapping.FiscalYearStartMonth))
        {
            Listed = "User",
        };
        return new FiledFacts
        {
            Quotas = mapping.Quota.Source != QuotaSource.File ? [] :
            [
                .. new QuotasFile(known).Read(intake).Select(quota => quota with { RepId = Whole(quota.RepId) }),
            ],
            Holders = [.. new AssignmentsFile(known).Read(intake).Select(held => held with
            {
                RepId = Whole(held.RepId), PatchId = Whole(held.PatchId), Provenance = Provenance.Filed,
            })],
            Rejected = intake.Rejected,
            Sources = intake.Sources,
        };
    }

    private static FiledFacts Read(string folder, FieldMapping mapping, IEnumerable<string> users)
    {
        var files = new Dictionary<string, string>();
        if (mapping.Quota.Source == QuotaSource.File)
        {
            files[QuotasFile.Shape.Name] = Existing(folder, mapping.Quota.FileName, "quota.file");
        }

        if (mapping.Patch.History.Length > 0)
        {
            files[AssignmentsFile.Shape.Name] = Existing(folder, mapping.Patch.History, "patch.history");
        }

        if (files.Count == 0)
        {
            return FiledFacts.None;
        }

        var intake = new Intake(InputFolder.Of(files));
        var facts = Read(intake, mapping, users);
        intake.ThrowIfUnusable();
        return facts;
    }

    private static string Existing(string folder, string name, string key)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? path
            : throw new InputMissingException(
                [new InputFault(path, 0, "", $"there is no such file; the mapping names it under {key}")]);
    }

    private static string Whole(string id) => SalesforceId.Of(id) ?? id;
}
