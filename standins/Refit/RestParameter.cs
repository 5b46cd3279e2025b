using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Refit;

/// <summary>Where one argument of a method goes.</summary>
internal sealed class RestParameter
{
    public required int Place { get; init; }

    public required RestParameterKind Kind { get; init; }

    /// <summary>The alias or the parameter's name; of a header its name, of Authorize its scheme.</summary>
    public required string Name { get; init; }

    public QueryAttribute? Query { get; init; }

    public BodyAttribute? Body { get; init; }

    public static RestParameter Read(ParameterInfo parameter, int place, MatchCollection placeholders)
    {
        var name = parameter.GetCustomAttribute<AliasAsAttribute>(inherit: true)?.Name ?? parameter.Name!;
        var kind = KindOf(parameter, name, placeholders);
        var query = parameter.GetCustomAttribute<QueryAttribute>(inherit: true);
        if (kind == RestParameterKind.Query && !IsScalar(parameter.ParameterType))
        {
            throw new NotSupportedException(
                $"Parameter '{parameter.Name}' of {parameter.Member.Name}: this stand-in puts only plain values and "
                + "lists of them into the query. Mark a body with [Body].");
        }

        return new RestParameter
        {
            Place = place,
            Kind = kind,
            Name = kind switch
            {
                RestParameterKind.Header => parameter.GetCustomAttribute<HeaderAttribute>()!.Header.Trim(),
                RestParameterKind.Authorize => parameter.GetCustomAttribute<AuthorizeAttribute>()!.Scheme,
                RestParameterKind.Query => query?.Prefix is { } prefix ? prefix + query.Delimiter + name : name,
                _ => name,
            },
            Query = query,
            Body = parameter.GetCustomAttribute<BodyAttribute>(inherit: true),
        };
    }

    public bool Matches(Match placeholder) =>
        Kind is RestParameterKind.Path or RestParameterKind.PathWithSlashes && Names(placeholder, Name);

    private static RestParameterKind KindOf(ParameterInfo parameter, string name, MatchCollection placeholders)
    {
        if (parameter.ParameterType == typeof(CancellationToken)
            || parameter.ParameterType == typeof(CancellationToken?))
        {
            return RestParameterKind.Cancellation;
        }

        if (placeholders.FirstOrDefault(found => Names(found, name)) is { } placeholder)
        {
            return placeholder.Groups["all"].Success ? RestParameterKind.PathWithSlashes : RestParameterKind.Path;
        }

        return parameter switch
        {
            _ when parameter.IsDefined(typeof(BodyAttribute)) => RestParameterKind.Body,
            _ when parameter.IsDefined(typeof(HeaderAttribute)) => RestParameterKind.Header,
            _ when parameter.IsDefined(typeof(AuthorizeAttribute)) => RestParameterKind.Authorize,
            _ => RestParameterKind.Query,
        };
    }

    private static bool Names(Match placeholder, string name) =>
        placeholder.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsScalar(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string) || plain == typeof(Uri))
        {
            return true;
        }

        if (typeof(IEnumerable).IsAssignableFrom(plain))
        {
            Type[] items = plain.IsArray ? [plain.GetElementType()!] : plain.GetGenericArguments();
            return items is [var item] && (item == typeof(string) || typeof(IFormattable).IsAssignableFrom(item));
        }

        return plain.IsGenericParameter || plain == typeof(bool) || typeof(IFormattable).IsAssignableFrom(plain);
    }
}
