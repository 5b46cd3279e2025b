using System.Reflection;
using Newtonsoft.Json.Serialization;

namespace SlackNet;

/// <summary>Finds the class for a <c>type</c> among those of this assembly that fit the place it stands in.</summary>
internal sealed class SlackTypeResolver : ISlackTypeResolver
{
    private static readonly SnakeCaseNamingStrategy SnakeCase = new();

    private static readonly ILookup<string, Type> Types = typeof(SlackTypeResolver).Assembly.GetExportedTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false })
        .ToLookup(NameOf);

    public Type FindType(Type baseType, string slackType) =>
        Types[slackType ?? ""].FirstOrDefault(t => baseType.IsAssignableFrom(t) && t != baseType) ?? baseType;

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<SlackTypeAttribute>(inherit: false)?.Type
        ?? SnakeCase.GetPropertyName(type.Name, false);
}
