using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Commands;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Bot.Tests.Commands;

public sealed class ConfigurationTests
{
    [Fact]
    public async Task A_preview_without_configuration_ends_by_its_code_and_names_every_fault()
    {
        using var folder = new Folder();
        var settings = new Dictionary<string, string?> { ["Storage:File"] = folder.PathOf("x.db") };

        var shell = await Shell.RunAsync(["digest", "--preview"], settings);

        Assert.Equal((ExitCode.Configuration, ""), (shell.Code, shell.Output));
        Assert.Contains("Slack:BotToken is missing", shell.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role: Role__c", 4)]
    [InlineData("fiscalYearStartMonth: 7", 7)]
    public void The_fiscal_year_starts_as_the_mapping_says_and_else_as_the_organisation_does(string line, int month)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.PathOf("mapping.yaml"), line + "\n");

        Assert.Equal(month, MonthOf(("Salesforce:MappingFile", folder.PathOf("mapping.yaml"))));
    }

    [Fact]
    public void Without_a_mapping_file_it_starts_as_the_organisation_says() => Assert.Equal(4, MonthOf());

    private static int MonthOf(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Salesforce:LoginUrl"] = "https://acme.my.salesforce.com",
            ["Salesforce:ClientId"] = "id",
            ["Salesforce:ClientSecret"] = "secret",
            ["Organisation:FiscalYearStartMonth"] = "4",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        using var host = BotBuilder.Build(settings);
        return host.Services.GetRequiredService<FieldMapping>().FiscalYearStartMonth;
    }
}
