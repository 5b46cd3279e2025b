using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Asks what of an object can be read, and refuses to go on without what is needed.</summary>
internal sealed class SightReading(SalesforceClient client, FieldMapping mapping)
{
    private const string Stamp = "SystemModstamp";

    /// <summary>History rows are written once and never change.</summary>
    private const string StampOfHistory = "CreatedDate";

    /// <summary>What is there of an object.</summary>
    /// <param name="wanted">What is wanted of it.</param>
    /// <param name="groups">Whether the org is to group by the fields.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Seen> OfAsync(WantedObject wanted, bool groups, CancellationToken cancellationToken)
    {
        if (!mapping.Reads(wanted.Name))
        {
            return Without(wanted, "switched off in the mapping");
        }

        var sight = await Sight.AskAsync(client, wanted, groups, cancellationToken);
        return !sight.IsThere ? Without(wanted, "the org has no such object, or the run-as user may not read it")
            : sight.Lacking is { Count: > 0 } lacking
                ? Without(wanted, $"the run-as user cannot see its field {string.Join(", ", lacking)}", lacking[0])
                : Of(sight, groups);
    }

    private static Seen Of(Sight sight, bool groups)
    {
        var all = sight.All;
        var why = groups
            ? "the org has no such field, cannot group by it, or the run-as user cannot see it"
            : "the org has no such field, or the run-as user cannot see it";
        var name = sight.Wanted.Name;
        return new Seen
        {
            Fields = sight.Fields,
            Absent = sight.Hidden.ToDictionary(field => $"{name}.{field}", _ => why),
            Stamp = all.Contains(Stamp) ? Stamp
                : name.EndsWith("History", StringComparison.Ordinal) && all.Contains(StampOfHistory) ? StampOfHistory
                : "",
            ParentStamp = sight.OfParent.Contains(Stamp) ? $"{sight.Wanted.Parent}.{Stamp}" : "",
            MarksDeleted = all.Contains("IsDeleted"),
            MarksMerged = all.Contains("MasterRecordId"),
        };
    }

    private static Seen Without(WantedObject wanted, string why, string? field = null)
    {
        if (!WantedObjects.Required.Contains(wanted.Name))
        {
            return new Seen { Absent = new Dictionary<string, string> { [wanted.Name] = why } };
        }

        var grant = field is null
            ? $"Grant it the object permissions Read and View All Records on {wanted.Name}"
            : $"Grant it field-level security Read on {wanted.Name}.{field}, or change the mapping";
        throw new SalesforceRefused(
            field is null ? $"the object {wanted.Name}" : $"the field {wanted.Name}.{field}",
            why,
            $"Nothing can be diagnosed without it. {grant}; see manifest/salesforce-permissions.md.");
    }
}
