using System.Reflection;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Performix.Connectors.Tests.Tables;

/// <summary>Traps of the package's surface (design standins.md): what leans on anything else compiles only here.
/// </summary>
public sealed class SurfaceTests
{
    [Fact]
    public void An_entity_of_the_package_cannot_be_derived_from() => Assert.True(typeof(TableEntity).IsSealed);

    [Theory]
    [InlineData("Values")]
    [InlineData("IsReadOnly")]
    public void Some_members_of_an_entity_are_there_only_as_a_dictionary(string name) =>
        Assert.Null(typeof(TableEntity).GetProperty(name));

    [Fact]
    public void A_signature_comes_with_an_address_that_names_its_table()
    {
        var signed = typeof(TableClient).GetConstructors()
            .Select(c => c.GetParameters())
            .Single(p => p.Any(a => a.ParameterType == typeof(AzureSasCredential)));

        Assert.DoesNotContain(signed, a => a.ParameterType == typeof(string));
    }

    [Fact]
    public void With_a_shared_key_the_options_of_a_service_have_no_default()
    {
        var keyed = typeof(TableServiceClient).GetConstructors()
            .Select(c => c.GetParameters())
            .Where(p => p.Any(a => a.ParameterType == typeof(TableSharedKeyCredential)));

        Assert.All(keyed.SelectMany(p => p), a => Assert.False(a.HasDefaultValue, a.Name));
    }

    [Fact]
    public void A_filter_written_into_a_query_is_not_escaped_and_one_that_is_created_is()
    {
        var name = "O'Hara";

        var written = $"PartitionKey eq '{name}'";

        Assert.Equal("PartitionKey eq 'O'Hara'", written);
        Assert.Equal("PartitionKey eq 'O''Hara'", TableClient.CreateQueryFilter($"PartitionKey eq {name}"));
        Assert.DoesNotContain(Queries(), p => p[0].ParameterType == typeof(FormattableString));
    }

    [Fact]
    public void A_code_of_the_service_equals_its_text() =>
        Assert.True(TableErrorCode.TableNotFound == "TableNotFound");

    [Fact]
    public void Only_what_is_read_has_to_be_a_class()
    {
        Assert.True(IsClass("GetEntityAsync"));
        Assert.True(IsClass("GetEntityIfExistsAsync"));
        Assert.False(IsClass("AddEntityAsync"));
        Assert.False(IsClass("UpsertEntityAsync"));
    }

    private static IEnumerable<ParameterInfo[]> Queries() => typeof(TableClient).GetMethods()
        .Where(m => m.Name == "QueryAsync")
        .Select(m => m.GetParameters());

    private static bool IsClass(string method) => typeof(TableClient).GetMethods()
        .First(m => m.Name == method && m.IsGenericMethod)
        .GetGenericArguments()[0]
        .GenericParameterAttributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint);
}
