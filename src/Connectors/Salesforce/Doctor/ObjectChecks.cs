using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Which objects and fields are in sight, by their descriptions.</summary>
internal sealed class ObjectChecks(SalesforceClient client, FieldMapping mapping)
{
    private const string Permissions = "see manifest/salesforce-permissions.md";

    /// <summary>One check for each object, and the objects of which enough is in sight.</summary>
    public async Task<(IReadOnlyList<Check> Checks, IReadOnlyList<WantedObject> Seen)> RunAsync(
        WantedObjects wanted, CancellationToken cancellationToken)
    {
        string[] counted = [wanted.Tasks.Object.Name, wanted.Events.Object.Name];
        var checks = new List<Check>();
        var seen = new List<WantedObject>();
        foreach (var one in wanted.All.Where(one => mapping.Reads(one.Name)))
        {
            var sight = default(Sight);
            checks.Add(await Found.TryAsync(one.Name, async token =>
            {
                sight = await Sight.AskAsync(client, one, counted.Contains(one.Name), token);
                return OfSight(sight);
            }, cancellationToken));
            if (sight is { IsThere: true, Lacking.Count: 0 })
            {
                seen.Add(one);
            }
        }

        return (checks, seen);
    }

    private static Check OfSight(Sight sight)
    {
        var name = sight.Wanted.Name;
        if (!sight.IsThere)
        {
            return new Check(
                name,
                WantedObjects.Required.Contains(name) ? CheckOutcome.Fail : CheckOutcome.CannotCheck,
                "no description: the org has no such object, or the run-as user may not read it",
                $"Where the org has it, grant object permissions Read and View All Records on {name}; {Permissions}.");
        }

        if (sight.Lacking.Count > 0)
        {
            return Check.Fail(
                name, $"out of sight: {string.Join(", ", sight.Lacking)}",
                $"Grant field-level security Read on these fields of {name}, or change the mapping; {Permissions}.");
        }

        var lost = sight.Hidden.Where(field => FieldCosts.Of($"{name}.{field}").Count > 0).ToList();
        return lost.Count == 0
            ? Check.Pass(name, $"{sight.Fields.Count} fields")
            : Check.Fail(
                name, $"out of sight, optional: {string.Join(", ", lost)}",
                $"Without: {string.Join(", ", lost.SelectMany(field => FieldCosts.Of($"{name}.{field}")).Distinct())}. "
                + "Grant field-level security Read where these are wanted.");
    }
}
