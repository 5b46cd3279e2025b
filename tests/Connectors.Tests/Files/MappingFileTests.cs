using System.Text.Json;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Files;

public sealed class MappingFileTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "mapping.yaml");

    [Fact]
    public void The_sample_says_the_defaults()
    {
        Assert.Equal(Shown(FieldMapping.Default), Shown(MappingFile.Read(Sample)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    [InlineData("population:\nquota: ~\n")]
    public void A_mapping_that_says_nothing_is_the_default(string yaml)
    {
        Assert.Equal(Shown(FieldMapping.Default), Shown(Read(yaml)));
    }

    [Fact]
    public void The_sample_shows_every_key_of_the_contract()
    {
        string[] keys =
        [
            "amount", "won", "newBusiness", "quota", "patch", "role", "segment", "population", "startDate", "endDate",
            "activity",
            "leadQuality", "fiscalYearStartMonth", "currencies", "splits", "objects",
        ];

        var shown = File.ReadLines(Sample).Where(line => line.Length > 0 && char.IsLetter(line[0]));
        Assert.Equal(keys.Order(), shown.Select(line => line.Split(':')[0]).Order());
    }

    [Fact]
    public void What_is_said_is_read()
    {
        var mapping = Read("""
            amount: ARR__c
            newBusiness: { field: Type, values: [New], pattern: "^Up" }
            patch: { mode: Fields, fields: [Region__c, Segment__c] }
            population: { exclude: [ { field: Title, pattern: "(?i)sdr" } ] }
            quota: { source: custom, object: Quota__c, fields: { owner: Owner__c, patch: "" } }
            currencies: { corporate: eur, rates: { usd: 0.9 } }
            objects: { Task: false, Event: no }
            splits: none
            """);

        Assert.Equal("ARR__c", mapping.Amount);
        Assert.True(mapping.NewBusiness?.Holds("Upsell"));
        Assert.Equal(["Region__c", "Segment__c"], mapping.Patch.Fields);
        Assert.True(mapping.Population.Exclude[0].Holds("Senior SDR"));
        Assert.Equal(new QuotaFields { Owner = "Owner__c", Patch = "" }, mapping.Quota.Fields);
        Assert.Equal(0.9m, mapping.Currencies.Rates["USD"]);
        Assert.False(mapping.Reads("Task"));
        Assert.Equal(SplitMode.None, mapping.Splits);
    }

    [Theory]
    [InlineData("amuont: X", "amuont", "is 'amount' meant?")]
    [InlineData("quota: { forcastingType: X }", "quota.forcastingType", "is 'forecastingType' meant?")]
    [InlineData("objects: { Tasks: true }", "objects.Tasks", "is 'Task' meant?")]
    [InlineData("zzz: 1", "zzz", "known are activity, amount")]
    [InlineData("patch: { mode: teritory2 }", "patch.mode", "is 'territory2' meant?")]
    [InlineData("patch: { mode: fields }", "patch.fields", "at least one field")]
    [InlineData("patch: territory2", "patch", "a map of keys is needed")]
    [InlineData("population: { include: Title }", "population.include", "a list is needed")]
    [InlineData("population: { include: [ { values: [AE] } ] }", "population.include.field", "the field is missing")]
    [InlineData("won: { field: StageName }", "won.values", "values or a pattern")]
    [InlineData("won: { field: StageName, pattern: \"(\" }", "won.pattern", "not a regular expression")]
    [InlineData("won: { field: StageName, pattern: \"(?=x)\" }", "won.pattern", "not supported")]
    [InlineData("fiscalYearStartMonth: 13", "fiscalYearStartMonth", "not within 1 to 12")]
    [InlineData("fiscalYearStartMonth: Feb", "fiscalYearStartMonth", "not a number")]
    [InlineData("fiscalYearStartMonth: 1.5", "fiscalYearStartMonth", "not a whole number")]
    [InlineData("currencies: { rates: { EUR: 0 } }", "currencies.rates.EUR", "is below")]
    [InlineData("objects: { Task: maybe }", "objects.Task", "neither true nor false")]
    [InlineData("amount: [a]", "amount", "a single value is needed")]
    [InlineData("activity: { classes: { calls: [ { object: Lead } ] } }", "activity.classes.calls.object", "one of")]
    [InlineData("- amount", "", "must be a map")]
    public void A_fault_is_named_with_its_line_and_key(string yaml, string key, string reason)
    {
        var fault = Assert.Single(Faults("# a comment first\n" + yaml));

        Assert.Equal(("mapping.yaml", 2, key), (fault.File, fault.Line, fault.Field));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount: Amount\n}: x\n", 2)]
    [InlineData("amount: A\nrole: B\namount: C\n", 3)]
    public void Text_that_is_not_yaml_is_named_with_its_line(string yaml, int line)
    {
        var fault = Assert.Single(Faults(yaml));

        Assert.Equal(line, fault.Line);
        Assert.StartsWith("this is not YAML", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var faults = Faults("amuont: X\nsplits: half\nqouta: {}\n");

        Assert.Equal(["amuont", "splits", "qouta"], faults.Select(fault => fault.Field));
    }

    [Fact]
    public void A_file_that_is_not_there_is_missing()
    {
        Assert.Throws<InputMissingException>(() => MappingFile.Read("/nowhere/mapping.yaml"));
    }

    private static string Shown(FieldMapping mapping) => JsonSerializer.Serialize(mapping);

    private static FieldMapping Read(string yaml)
    {
        using var folder = new TempFolder().WithText("mapping.yaml", yaml);
        return MappingFile.Read(Path.Combine(folder.Path, "mapping.yaml"));
    }

    private static IReadOnlyList<InputFault> Faults(string yaml) =>
        Assert.Throws<InputUnusableException>(() => Read(yaml)).Faults;
}
