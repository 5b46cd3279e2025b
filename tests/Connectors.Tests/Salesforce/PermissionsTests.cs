using System.Reflection;
using System.Text.RegularExpressions;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Bulk;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Tests.Support;
using Refit;

namespace Performix.Connectors.Tests.Salesforce;

/// <summary>The page that an administrator grants by says what is read, no more and no less.</summary>
public sealed partial class PermissionsTests
{
    private static readonly WantedObjects Wanted = new(FieldMapping.Default, new DateOnly(2025, 1, 1));

    [Fact]
    public void Every_object_and_needed_field_is_in_the_manifest_and_no_other()
    {
        var wanted = Wanted.All.SelectMany(one => one.Needed.Distinct().Select(field => $"{one.Name}.{field}"));

        Assert.Equal(wanted.Order(StringComparer.Ordinal), Listed(2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_optional_field_is_in_the_manifest_and_no_other()
    {
        var wanted = Wanted.All.SelectMany(one => one.Fields.Except(one.Needed).Select(field => $"{one.Name}.{field}"));

        Assert.Equal(wanted.Order(StringComparer.Ordinal), Listed(3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_query_asks_for_listed_fields_only()
    {
        var queries = Wanted.All.Where(one => one.Fields.Contains("Id")).Select(one => one.Query(one.Fields));
        var listed = Listed(2).Concat(Listed(3)).ToHashSet();

        Assert.All(queries, query => Assert.All(
            query.Text.Split(" FROM ")[0]["SELECT ".Length..].Split(", "),
            field => Assert.Contains($"{query.ObjectName}.{field}", listed)));
    }

    [Fact]
    public void Every_request_that_can_be_sent_is_in_the_manifest_and_no_other()
    {
        var sent = new[] { typeof(ISalesforceAuthApi), typeof(ISalesforceQueryApi), typeof(ISalesforceBulkApi) }
            .SelectMany(api => api.GetMethods())
            .Select(method => method.GetCustomAttribute<HttpMethodAttribute>(inherit: true))
            .Select(verb => $"{verb?.Method} {verb?.Path}");
        var listed = File.ReadLines(Path.Combine(Repository.Root, "manifest/salesforce-permissions.md"))
            .Where(line => Request().IsMatch(line))
            .Select(line => Request().Match(line).Value);

        Assert.Equal(sent.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> Listed(int column) =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "manifest/salesforce-permissions.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && !Request().IsMatch(line))
            .Select(line => line.Split('|'))
            .SelectMany(cells => Names(cells[column]).Select(field => $"{Names(cells[1]).Single()}.{field}")),
    ];

    private static IEnumerable<string> Names(string cell) => Code().Matches(cell).Select(match => match.Value);

    [GeneratedRegex("(?<=^[|] `)[A-Z]+ /[^`]*(?=`)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Request();

    [GeneratedRegex("(?<=`)[A-Za-z0-9_.]+(?=`)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
