using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Performix.Connectors.Tests.Refit;

/// <summary>Traps of Refit's surface (design standins.md): what leans on anything else compiles only here.</summary>
public sealed class SurfaceTests
{
    [Theory]
    [InlineData("IsSuccessStatusCode", "ContentHeaders")]
    [InlineData("IsSuccessful", "Content", "ContentHeaders")]
    public void A_good_status_promises_no_content_and_success_does(string property, params string[] promised)
    {
        var members = typeof(IApiResponse<string>).GetProperty(property)?
            .GetCustomAttributes<MemberNotNullWhenAttribute>()
            .Where(a => a.ReturnValue)
            .SelectMany(a => a.Members)
            .Order(StringComparer.Ordinal);

        Assert.Equal(promised, members);
    }

    [Theory]
    [InlineData(typeof(AuthorizeAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(HeaderAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(HeadersAttribute), AttributeTargets.Method | AttributeTargets.Interface)]
    [InlineData(typeof(GetAttribute), AttributeTargets.Method)]
    public void An_attribute_stands_where_Refit_allows_it(Type attribute, AttributeTargets where) =>
        Assert.Equal(where, attribute.GetCustomAttribute<AttributeUsageAttribute>()?.ValidOn);

    [Fact]
    public void A_failure_is_made_by_Refit_alone() => Assert.Empty(typeof(ApiException).GetConstructors());

    [Theory]
    [InlineData(typeof(ApiResponse<string>))]
    [InlineData(typeof(SystemTextJsonContentSerializer))]
    public void What_is_sealed_there_is_sealed_here(Type type) => Assert.True(type.IsSealed);

    [Theory]
    [InlineData(typeof(CollectionFormat), "Indexed")]
    [InlineData(typeof(BodySerializationMethod), "JsonLines")]
    public void What_only_later_versions_have_is_not_there(Type type, string name) =>
        Assert.DoesNotContain(name, Enum.GetNames(type));

    [Fact]
    public void A_client_is_registered_in_four_ways_and_only_with_services_under_a_name()
    {
        var ways = typeof(global::Refit.HttpClientFactoryExtensions).GetMethods()
            .Where(m => m is { Name: "AddRefitClient", IsGenericMethod: true })
            .Select(m => m.GetParameters())
            .ToArray();

        Assert.Equal(4, ways.Length);
        Assert.All(ways, p => Assert.Equal(
            p[0].ParameterType == typeof(IServiceCollection), p[^1].Name == "httpClientName"));
    }
}
