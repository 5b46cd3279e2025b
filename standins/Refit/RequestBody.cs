using System.Collections;
using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;

namespace Refit;

/// <summary>The content of a request from the argument marked with Body.</summary>
internal static class RequestBody
{
    private const string FormType = "application/x-www-form-urlencoded";

    public static async Task<HttpContent?> WriteAsync(RefitSettings settings, BodyAttribute body, object? value)
    {
        var content = Content(settings, body.SerializationMethod, value);
        if (content is not null && (body.Buffered ?? settings.Buffered))
        {
            await content.LoadIntoBufferAsync().ConfigureAwait(false);
        }

        return content;
    }

    private static HttpContent? Content(RefitSettings settings, BodySerializationMethod method, object? value)
    {
        switch (value)
        {
            case null:
                return null;
            case HttpContent ready:
                return ready;
            case Stream stream:
                return new StreamContent(stream);
            case string text when method == BodySerializationMethod.Default:
                return new StringContent(text);
            case string text when method == BodySerializationMethod.UrlEncoded:
                return new StringContent(text, new MediaTypeHeaderValue(FormType, "utf-8"));
            default:
                return method == BodySerializationMethod.UrlEncoded
                    ? new FormUrlEncodedContent(Fields(settings, value))
                    : settings.ContentSerializer.ToHttpContent(value);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(RefitSettings settings, object form)
    {
        var fields = form is IDictionary dictionary
            ? dictionary.Keys.Cast<object>().Select(key => (Name: Text(key), Value: dictionary[key]))
            : form.GetType().GetProperties().Where(property => property.CanRead)
                .Select(property => (Name: NameOf(settings, property), Value: property.GetValue(form)));
        return fields.Where(field => field.Value is not null)
            .Select(field => KeyValuePair.Create(field.Name, Text(field.Value!)))
            .ToList();
    }

    private static string NameOf(RefitSettings settings, PropertyInfo property) =>
        property.GetCustomAttribute<AliasAsAttribute>(inherit: true)?.Name
            ?? settings.ContentSerializer.GetFieldNameForProperty(property)
            ?? property.Name;

    private static string Text(object value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
