using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>The workspace's README says which test holds which rule of Slack.</summary>
public sealed partial class RuleTableTests
{
    [Fact]
    public async Task Every_test_that_the_table_names_is_there()
    {
        var readme = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "src", "Sandbox", "Workspace", "README.md"));
        var table = readme[readme.IndexOf("## Which test holds which rule", StringComparison.Ordinal)..];
        var tests = typeof(RuleTableTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => method.Name)
            .ToHashSet(StringComparer.Ordinal);

        var named = TestName().Matches(table).Select(match => match.Groups[1].Value).ToArray();

        Assert.True(named.Length > 80, $"only {named.Length} tests found in the table");
        Assert.DoesNotContain(named, name => !tests.Contains(name));
    }

    [GeneratedRegex("`([A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+){2,})`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TestName();
}
