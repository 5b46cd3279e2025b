using System.Text;

namespace Performix.Bot.Access;

/// <summary>Finds the reps that a question names, among those the asker may read and nowhere else.</summary>
public sealed class Subjects(Identity identity)
{
    /// <summary>The one person that a mention or the words name; null for nobody, for several, and for anybody whom the
    /// asker may not read, alike. Access is decided on the id that was found.</summary>
    public async Task<Person?> OneAsync(Question question, CancellationToken cancellationToken)
    {
        var found = await AllAsync(question, cancellationToken);
        return found is [{ } one] ? one : null;
    }

    /// <summary>Everybody that mentions and words name, in order, mentions first; null stands for one that was not
    /// found. Words are one name, or several where each was put in quotation marks.</summary>
    public async Task<IReadOnlyList<Person?>> AllAsync(Question question, CancellationToken cancellationToken)
    {
        var reader = question.Reader;
        var found = new List<Person?>();
        foreach (var mention in question.Arguments.Mentions)
        {
            var person = await identity.FindAsync(mention, reader.Tree, cancellationToken);
            found.Add(person is not null && reader.MayRead(person.Id) ? person : null);
        }

        var words = question.Arguments.Words;
        if (words.Count > 0 && ByName(reader, question.Arguments.Rest) is { } whole)
        {
            found.Add(whole);
        }
        else
        {
            found.AddRange(words.Select(word => ByName(reader, word)));
        }

        return found;
    }

    private static Person? ByName(Reader reader, string typed)
    {
        var key = Key(typed);
        var own = reader.Below.Values.Concat(reader.Person is { } self ? [self] : []);
        var named = own.Where(p => Key(p.Name) == key || p.Id == typed).Take(2).ToArray();
        return named.Length == 1 ? named[0] : null;
    }

    /// <summary>Names are compared whole, whatever their case; a letter that only looks alike is another one. Half a
    /// character can be typed too, and is no letter of any name.</summary>
    private static string Key(string name)
    {
        var whole = string.Concat(name.EnumerateRunes());
        var words = whole.Normalize(NormalizationForm.FormC)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).ToUpperInvariant();
    }
}
