// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/columnwords.h"

#include "models/domain/columnmatch.h"

#include <QSet>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// A row a field: its key, and the words parted by bars.
constexpr struct
{
    const char *key;
    const char *words;
} kWords[] = {
    {"civility", "civilité|civ|titre|genre|sexe|m/mme|mr/mme|title|gender|sex|salutation"},
    {"last_name", "nom|nom de famille|nom d’usage|nom usuel|nom marital|patronyme|last name|surname|family name|lastname|name"},
    {"first_name", "prénom|prénom usuel|first name|given name|forename|firstname"},
    {"birth_name", "nom de naissance|nom de jeune fille|njf|birth name|maiden name|name at birth"},
    {"middle_names", "autres prénoms|prénoms|deuxième prénom|2e prénom|middle name|middle names|other names"},
    {"birth_date", "date de naissance|né le|née le|né(e) le|naissance|ddn|dn|date naiss|date naissance|birth date|date of birth|dob|birthday|birthdate|born on"},
    {"birth_place", "lieu de naissance|né à|née à|né(e) à|ville de naissance|commune de naissance|birth place|place of birth|birthplace"},
    {"nationality", "nationalité|nationality|citizenship"},
    {"social_security_number", "numéro de sécurité sociale|n° de sécurité sociale|n° sécurité sociale|no sécurité sociale|n° ss|no ss|n° sécu|numéro de sécu|num sécu|nss|nir|insee|n° insee|sécurité sociale|ssn|social security number|social security"},
    {"sheet_kind", "type de fiche|kind of sheet"},
    {"nature", "nature"},
    {"situation", "situation|statut|état|actif|status"},
    {"matricule", "matricule|mat|mle|n° matricule|numéro de matricule|n° salarié|numéro salarié|code salarié|id salarié|employee id|employee number|employee no|staff number|staff no|staff id|badge"},
    {"file_number", "numéro de dossier|n° dossier|no dossier|dossier|file number|file no"},
    {"company", "société|entreprise|employeur|raison sociale|établissement|company|organisation|organization|employer|firm"},
    {"department", "département|service|site|agence|secteur|direction|department|dept|division|unit"},
    {"position", "poste|fonction|emploi|métier|intitulé du poste|qualification|job|job title|position|role|occupation"},
    {"origin", "origine|source|provenance|origin"},
    {"managed_by", "géré par|gestionnaire|responsable|référent|manager|managed by|supervisor"},
    {"licence", "licence|license"},
    {"address_line1", "adresse principale|adresse|adresse 1|adresse postale|rue|voie|n° et rue|domicile|address|street|address 1|address line 1|street address|main address"},
    {"address_line2", "complément d’adresse|complément|adresse 2|bâtiment|address 2|address line 2|address second line"},
    {"postal_code", "code postal|cp|c p|code post|postal code|postcode|zip|zip code|zipcode"},
    {"city", "ville|commune|localité|city|town"},
    {"country", "pays|country"},
    {"mobile", "mobile|portable|tél portable|téléphone portable|téléphone mobile|tél mobile|gsm|cell|cell phone|mobile phone|mobile number"},
    {"phone", "téléphone|tél|tel|n° de téléphone|numéro de téléphone|téléphone fixe|tél fixe|fixe|tél domicile|téléphone domicile|phone|telephone|phone number|home phone|landline"},
    {"phone_work", "téléphone professionnel|tél professionnel|tél pro|téléphone pro|tél bureau|téléphone bureau|ligne directe|work phone|work telephone|office phone|business phone"},
    {"email", "adresse e-mail|adresse email|adresse mail|adresse électronique|e-mail|email|mail|courriel|mél|e-mail professionnel|email pro|mail pro|e-mail address|email address|work e-mail|work email"},
    {"personal_email", "e-mail personnel|email personnel|email perso|mail personnel|mail perso|courriel personnel|personal e-mail|personal email|private e-mail|home email"},
    {"contract_type", "type de contrat|contrat|nature du contrat|contract type|type of contract|contract"},
    {"weekly_hours", "durée hebdomadaire|heures hebdomadaires|heures par semaine|h/semaine|horaire hebdomadaire|weekly hours|hours per week"},
    {"contract_start", "début du contrat|début de contrat|date d’entrée|entrée|date d’embauche|embauche|entré le|embauché le|arrivée|date d’arrivée|contract start|start date|hire date|hired on|date hired|joined"},
    {"contract_end", "fin du contrat|fin de contrat|date de sortie|sortie|date de fin|départ|date de départ|contract end|end date|leaving date|left on"},
    {"emergency_contact_name", "personne à prévenir|contact d’urgence|urgence|person to inform|emergency contact"},
    {"emergency_contact_phone", "téléphone de la personne à prévenir|tél personne à prévenir|téléphone d’urgence|tél urgence|emergency phone|emergency contact phone"},
    {"iban", "iban|rib|compte bancaire|n° de compte|bank account|account number"},
    {"external_id", "identifiant externe|identifiant|id|id externe|référence|external id|external identifier|reference"},
    {"notes", "notes|note|commentaire|commentaires|remarque|remarques|observation|observations|comment|comments|remarks"},
};

constexpr const char *kFillers = "de du des d la le les l un une et au aux a of the no n num numero salarie salaries employe employes agent agents personnel "
                                 "personne intervenant collaborateur staff employee member obligatoire";
} // namespace

const QHash<QString, QString> &usualColumnWords()
{
    static const QHash<QString, QString> kTable = [] {
        QHash<QString, QString> table;
        for (const auto &row : kWords) {
            for (const QString &word : QString::fromUtf8(row.words).split(u'|'))
                table.insert(columnName(word), QLatin1String(row.key));
        }
        return table;
    }();
    return kTable;
}

bool isColumnFiller(const QString &word)
{
    static const QSet<QString> kSet = [] {
        const QStringList words = QString::fromLatin1(kFillers).split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return kSet.contains(word);
}

} // namespace effectif
