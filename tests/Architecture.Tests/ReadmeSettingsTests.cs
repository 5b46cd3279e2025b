using System.Reflection;
using System.Text.RegularExpressions;
using Performix.Bot;
using Performix.Connectors.Storage;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>Whoever types the README's settings sets something.</summary>
public sealed partial class ReadmeSettingsTests
{
    private static readonly Dictionary<string, Type> Sections = new[] { typeof(BotBuilder), typeof(LatestSnapshot) }
        .SelectMany(known => known.Assembly.GetTypes())
        .Select(type => (Type: type, Name: type.GetField("Section")?.GetRawConstantValue() as string))
        .Where(section => section.Name is not null)
        .ToDictionary(section => section.Name ?? "", section => section.Type, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Every_setting_that_the_readme_exports_is_one_of_an_options_class()
    {
        var names = Setting().Matches(Repository.Read("README.md")).Select(m => m.Value).Distinct().ToArray();

        Assert.True(names.Length >= 7);
        Assert.All(names, name => Assert.True(Exists(name.Split("__")[1..]), $"{name} sets nothing"));
    }

    [Fact]
    public void Every_setting_that_has_no_default_is_in_the_readme()
    {
        var readme = Repository.Read("README.md");

        Assert.All(
            new[] { "Slack", "Salesforce" }.SelectMany(Needed),
            name => Assert.Contains($"PERFORMIX__{name}", readme, StringComparison.Ordinal));
    }

    private static bool Exists(string[] path) =>
        Sections.TryGetValue(path[0], out var type) && type.GetProperty(path[1]) is not null
        && (path.Length == 2 || path[2].All(char.IsAsciiDigit));

    /// <summary>What has to be given and is empty by default.</summary>
    private static IEnumerable<string> Needed(string section)
    {
        var type = Sections[section];
        var defaults = Activator.CreateInstance(type);
        return type.GetProperties()
            .Where(p => p.GetCustomAttribute<System.ComponentModel.DataAnnotations.RequiredAttribute>() is not null)
            .Where(p => p.GetValue(defaults) is null or "")
            .Select(p => $"{section}__{p.Name}");
    }

    [GeneratedRegex(@"PERFORMIX__\w+")]
    private static partial Regex Setting();
}
