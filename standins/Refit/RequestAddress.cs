using System.Collections;
using System.Globalization;

namespace Refit;

/// <summary>Path and query of a request, relative to the client's base address.</summary>
internal static class RequestAddress
{
    private static readonly Uri AnyHost = new("http://host");

    public static Uri Of(Uri baseAddress, RefitSettings settings, RestMethod method, object?[] arguments)
    {
        // A base path that ends in a slash gives "//", as with the real library.
        var basePath = baseAddress.AbsolutePath == "/" ? string.Empty : baseAddress.AbsolutePath;
        var path = method.Fill(parameter => PathPart(parameter, arguments[parameter.Place]));
        var pairs = method.Parameters.Where(parameter => parameter.Kind == RestParameterKind.Query)
            .SelectMany(parameter => Pairs(settings, parameter, arguments[parameter.Place]))
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}")
            .ToList();

        // Read as a reference, so a path that begins with "//" loses its first segment to the host.
        var target = new UriBuilder(new Uri(AnyHost, basePath + path));
        if (pairs.Count > 0)
        {
            var present = target.Query.Length > 1 ? target.Query + "&" : string.Empty;
            target.Query = present + string.Join('&', pairs);
        }

        var relative = target.Uri.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped);
        return new Uri(relative, UriKind.Relative);
    }

    private static string PathPart(RestParameter parameter, object? value)
    {
        var text = Text(parameter, value) ?? string.Empty;
        return parameter.Kind == RestParameterKind.PathWithSlashes
            ? string.Join('/', text.Split('/').Select(Uri.EscapeDataString))
            : Uri.EscapeDataString(text);
    }

    private static IEnumerable<(string Name, string Value)> Pairs(
        RefitSettings settings, RestParameter parameter, object? value)
    {
        if (value is IEnumerable items and not string)
        {
            var texts = items.Cast<object?>().Select(item => Text(parameter, item)).OfType<string>();
            var format = parameter.Query is { IsCollectionFormatSpecified: true } query
                ? query.CollectionFormat : settings.CollectionFormat;
            return format == CollectionFormat.Multi
                ? texts.Select(text => (parameter.Name, text))
                : [(parameter.Name, string.Join(Separator(format), texts))];
        }

        return Text(parameter, value) is { } single ? [(parameter.Name, single)] : [];
    }

    private static string Separator(CollectionFormat format) => format switch
    {
        CollectionFormat.Ssv => " ",
        CollectionFormat.Tsv => "\t",
        CollectionFormat.Pipes => "|",
        _ => ",",
    };

    private static string? Text(RestParameter parameter, object? value) => value switch
    {
        null => null,
        IFormattable formattable => formattable.ToString(parameter.Query?.Format, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
